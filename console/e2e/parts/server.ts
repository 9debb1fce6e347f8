import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Generous: other builds may have the machine. */
const READY_MS = 300_000
const STOPPED_MS = 30_000

/** The real server with its own services and a folder of its own, at a free port that it keeps when it is started again. */
export class Server {
  readonly url: string
  private readonly port: number
  private readonly folder: string
  private process: ChildProcess | undefined

  private constructor(port: number, folder: string) {
    this.port = port
    this.folder = folder
    this.url = `http://127.0.0.1:${port}`
  }

  static async started(): Promise<Server> {
    // One that runs already, for work on the tests; it cannot be restarted.
    const running = process.env.WAFAA_SERVER_PORT
    if (running) return new Server(Number(running), '')
    const server = new Server(await freePort(), await mkdtemp(join(tmpdir(), 'wafaa-e2e-')))
    try {
      await server.start()
      return server
    } catch (error) {
      await server.dispose()
      throw error
    }
  }

  async start(): Promise<void> {
    if (!this.folder) throw new Error('Only a server of the tests can be started.')
    const jar = process.env.WAFAA_JAR
    if (!jar) throw new Error('WAFAA_JAR names the server to test; e2e/run.sh sets it.')
    const log = await open(join(this.folder, 'server.log'), 'a')
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
    const flags = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow']
    this.process = spawn(java, [...flags, '-jar', jar, 'demo'], {
      env: { ...process.env, WAFAA_PORT: String(this.port), WAFAA_DATA_DIR: join(this.folder, 'data'), WAFAA_DEMO_TRAFFIC: 'off' },
      stdio: ['ignore', log.fd, log.fd],
    })
    await log.close()
    await this.ready()
  }

  async stop(): Promise<void> {
    const running = this.process
    this.process = undefined
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGTERM')
    const hard = setTimeout(() => running.kill('SIGKILL'), STOPPED_MS)
    await ended
    clearTimeout(hard)
  }

  async dispose(): Promise<void> {
    await this.stop()
    if (this.folder) await rm(this.folder, { recursive: true, force: true })
  }

  private async ready(): Promise<void> {
    const until = Date.now() + READY_MS
    while (Date.now() < until) {
      if (this.process?.exitCode !== null && this.process?.exitCode !== undefined) break
      const up = await fetch(`${this.url}/readyz`).then((answer) => answer.ok, () => false)
      if (up) return
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    const said = await readFile(join(this.folder, 'server.log'), 'utf8')
    throw new Error(`The server did not start:\n${said.slice(-4000)}`)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
