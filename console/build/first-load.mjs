// Says what a browser fetches before a page can be used, and fails above the budget: node build/first-load.mjs
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMITS = { js: 250_000, css: 20_000 }
const pages = {
  'sign-in': ['index.html', 'src/routes/sign-in.tsx'],
  inbox: ['index.html', 'src/routes/root.tsx', 'src/routes/inbox.tsx'],
}
const manifestFile = 'dist/.vite/manifest.json'
if (!existsSync(manifestFile)) throw new Error('Nothing is built: npm run build')
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
const catalog = Object.keys(manifest).filter((key) => key.includes('locales/ar.json'))

function needed(keys, seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue
    if (!manifest[key]) throw new Error(`Not in the manifest: ${key}`)
    seen.add(key)
    needed(manifest[key].imports ?? [], seen)
  }
  return seen
}

const size = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length
const sum = (files) => [...files].reduce((total, file) => total + size(file), 0)
let over = false
for (const [page, entries] of Object.entries(pages)) {
  const chunks = [...needed([...entries, ...catalog])].map((key) => manifest[key])
  const js = sum(new Set(chunks.map((chunk) => chunk.file)))
  const css = sum(new Set(chunks.flatMap((chunk) => chunk.css ?? [])))
  over ||= js > LIMITS.js || css > LIMITS.css
  console.log(`${page}: ${(js / 1000).toFixed(1)} kB of JavaScript in ${chunks.length} files, ${(css / 1000).toFixed(1)} kB of CSS, gzipped`)
  if (process.argv.includes('-v')) for (const chunk of chunks) console.log(`  ${String(size(chunk.file)).padStart(7)} ${chunk.file}`)
}
if (over) {
  console.error(`Above the budget of ${LIMITS.js / 1000} kB of JavaScript or ${LIMITS.css / 1000} kB of CSS.`)
  process.exit(1)
}
