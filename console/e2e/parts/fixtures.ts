import { test as base } from '@playwright/test'
import { Server } from './server'

export { expect } from '@playwright/test'

/** One server for all tests. */
export const test = base.extend<object, { server: Server }>({
  server: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await Server.started()
      await use(server)
      await server.dispose()
    },
    { scope: 'worker', timeout: 360_000 },
  ],
})
