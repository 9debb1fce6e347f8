/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { catalogs } from './build/catalogs.ts'

const server = process.env.WAFAA_URL ?? 'http://127.0.0.1:8080'
const fromServer = Object.fromEntries(
  ['/api', '/openapi.json', '/webchat', '/chat'].map((path) => [path, { target: server }]),
)

export default defineConfig({
  plugins: [catalogs(), react()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    target: 'es2023',
    manifest: true,
    // The policy of the server allows no data: scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        // Few files for the first page: what all pages need in one, what the shell and the inbox share in another.
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules\/(react|react-dom|scheduler|react-router|cookie|set-cookie-parser|@tanstack\/(query-core|react-query)|@lingui|openapi-fetch|idb-keyval)\// },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui|clsx)\//, minShareCount: 3 },
            { name: 'shared', test: /\/src\/(?!i18n\/locales)/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: fromServer },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/test-setup.ts'] },
})
