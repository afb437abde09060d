import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** The other end of the DevTools pipe went away while a command was on its way. */
export class DevtoolsClosedError extends Error {
  constructor(method: string) {
    super(`The browser went away during ${method}`)
    this.name = 'DevtoolsClosedError'
  }
}

interface Reply {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly method: string
  readonly sessionId: string
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

/**
 * The DevTools protocol over a browser's pipe: messages are JSON, each ended by a zero byte.
 * When the pipe ends, the browser ends too, so it cannot outlive this process.
 */
export class DevtoolsPipe {
  /** The session of the browser itself. */
  readonly root: DevtoolsSession
  private readonly waiting = new Map<number, Waiting>()
  private readonly sessions = new Map<string, DevtoolsSession>()
  private chunks: Buffer[] = []
  private last = 0
  private closed = false
  private readonly unsent: string[] = []
  private isWriting = false
  private readonly output: Writable

  constructor(input: Readable, output: Writable) {
    this.output = output
    this.root = this.session('')
    input.on('data', (chunk: Buffer) => this.read(chunk))
    input.on('close', () => this.close())
    // Writing to a browser that has just died is answered by the close above.
    output.on('error', () => this.close())
  }

  session(id: string): DevtoolsSession {
    const session = this.sessions.get(id) ?? new DevtoolsSession(this, id)
    this.sessions.set(id, session)
    return session
  }

  /** Forgets a session that the browser has ended; its pending commands fail. */
  dropSession(id: string): void {
    this.sessions.delete(id)
    for (const [key, waiting] of this.waiting) {
      if (waiting.sessionId !== id) continue
      this.waiting.delete(key)
      waiting.reject(new DevtoolsClosedError(waiting.method))
    }
  }

  /** @throws Error with the browser's words when it refuses the command. */
  async send<Result>(method: string, params: object, sessionId: string): Promise<Result> {
    if (this.closed || !this.sessions.has(sessionId)) throw new DevtoolsClosedError(method)
    this.last += 1
    const id = this.last
    return await new Promise<Result>((resolve, reject) => {
      this.waiting.set(id, { method, sessionId, resolve, reject })
      const message = sessionId === '' ? { id, method, params } : { id, method, params, sessionId }
      this.unsent.push(`${JSON.stringify(message)}\0`)
      if (!this.isWriting) this.write()
    })
  }

  /** One message at a time: a stream with a backlog encodes all of it in one go, and holds this process up for as long. */
  private write(): void {
    const next = this.unsent.shift()
    this.isWriting = next !== undefined
    if (next !== undefined) this.output.write(next, () => this.write())
  }

  private read(chunk: Buffer): void {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.chunks, rest.subarray(0, end)]).toString('utf8')
      this.chunks = []
      rest = rest.subarray(end + 1)
      this.dispatch(JSON.parse(message) as Reply)
    }
    if (rest.length > 0) this.chunks.push(rest)
  }

  private dispatch(reply: Reply): void {
    if (reply.id === undefined) {
      if (reply.method !== undefined) this.sessions.get(reply.sessionId ?? '')?.emit(reply.method, reply.params)
      return
    }
    const waiting = this.waiting.get(reply.id)
    this.waiting.delete(reply.id)
    if (reply.error === undefined) waiting?.resolve(reply.result as never)
    else waiting?.reject(new Error(`${waiting.method}: ${reply.error.message}`))
  }

  private close(): void {
    if (this.closed) return
    this.closed = true
    for (const id of [...this.sessions.keys()]) this.dropSession(id)
  }
}

/** The commands and events of one target. Events bear their protocol names. */
export class DevtoolsSession extends EventEmitter {
  readonly id: string
  readonly pipe: DevtoolsPipe

  constructor(pipe: DevtoolsPipe, id: string) {
    super()
    this.pipe = pipe
    this.id = id
  }

  async send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    return await this.pipe.send<Result>(method, params, this.id)
  }

  /** Sends a command whose outcome does not matter, such as one to a page that may have gone meanwhile. */
  tell(method: string, params: object = {}): void {
    this.send(method, params).catch(() => undefined)
  }
}
