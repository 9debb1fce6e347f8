import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from './parts/fixtures'

const root = new URL('..', import.meta.url)

test('the console fits what the server says of its interface', async ({ server }) => {
  test.setTimeout(180_000)
  await mkdir(new URL('target/contract/', root), { recursive: true })
  const config = { extends: '../../tsconfig.json', compilerOptions: { paths: { '@/*': ['../../src/*'], '@contract': ['./schema.d.ts'] } }, include: ['../../src'] }
  await writeFile(new URL('target/contract/tsconfig.json', root), JSON.stringify(config))
  const run = (file: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, [file, ...args], { cwd: root }).then(() => '', (error: unknown) => (error as { stdout?: string }).stdout ?? String(error))
  expect(await run('build/fetch-schema.mjs', server.url, 'target/contract/schema.d.ts')).toBe('')
  expect(await run('node_modules/typescript/bin/tsc', '-p', 'target/contract', '--noEmit')).toBe('')
})
