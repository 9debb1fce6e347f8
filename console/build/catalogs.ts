import { readFile } from 'node:fs/promises'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const SUFFIX = '?messages'
const NO_COMPILER = '\0no-message-compiler'

/** Compiles a catalog of ICU messages when it is imported as `./en.json?messages`, so that no parser is sent to the browser. */
export function catalogs(): Plugin {
  return {
    name: 'wafaa-catalogs',
    enforce: 'pre',
    resolveId(source, importer) {
      // The runtime can compile messages too; all of ours are compiled.
      return source === '@lingui/message-utils/compileMessage' && importer?.includes('@lingui/core') ? NO_COMPILER : null
    },
    async load(id) {
      if (id === NO_COMPILER) return 'export const compileMessage = (message) => message'
      if (!id.endsWith(SUFFIX)) return null
      const file = id.slice(0, -SUFFIX.length)
      this.addWatchFile(file)
      const source = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
      const compiled = Object.fromEntries(Object.entries(source).map(([key, text]) => [key, compileMessage(text)]))
      return { code: `export const messages = ${JSON.stringify(compiled)}`, moduleType: 'js' }
    },
  }
}
