// Writes src/api/schema.d.ts, or the file named second, from a running server's contract: npm run api [-- http://127.0.0.1:8080]
import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const server = process.argv[2] ?? process.env.WAFAA_URL ?? 'http://127.0.0.1:8080'
const file = process.argv[3] ?? 'src/api/schema.d.ts'
const contract = await (await fetch(new URL('/openapi.json', server))).json()
// Which server was asked says nothing of the contract.
delete contract.servers
const types = astToString(await openapiTS(contract, { alphabetize: true }))
await writeFile(new URL(`../${file}`, import.meta.url), `// Generated from /openapi.json by "npm run api".\n${types}`)
console.log(`${file}: ${Object.keys(contract.paths).length} paths`)
