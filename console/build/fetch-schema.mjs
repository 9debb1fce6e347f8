// Writes src/api/schema.d.ts from the running server's contract: npm run api [-- http://127.0.0.1:8080]
import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const server = process.argv[2] ?? process.env.WAFAA_URL ?? 'http://127.0.0.1:8080'
const contract = await (await fetch(new URL('/openapi.json', server))).json()
const types = astToString(await openapiTS(contract, { alphabetize: true }))
await writeFile(new URL('../src/api/schema.d.ts', import.meta.url), `// Generated from /openapi.json by "npm run api".\n${types}`)
console.log(`src/api/schema.d.ts: ${Object.keys(contract.paths).length} paths`)
