type Listener = (...args: unknown[]) => void

/** The part of Node's EventEmitter that a preload gets from `events`. Injected as source: imports nothing. */
export class PageEmitter {
  private readonly listeners = new Map<string, { call: Listener; once: boolean }[]>()

  on(name: string, listener: Listener): this {
    return this.add(name, listener, false)
  }

  once(name: string, listener: Listener): this {
    return this.add(name, listener, true)
  }

  addListener(name: string, listener: Listener): this {
    return this.add(name, listener, false)
  }

  off(name: string, listener: Listener): this {
    const all = this.listeners.get(name) ?? []
    const index = all.findLastIndex(({ call }) => call === listener)
    if (index >= 0) this.listeners.set(name, all.toSpliced(index, 1))
    return this
  }

  removeListener(name: string, listener: Listener): this {
    return this.off(name, listener)
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) this.listeners.clear()
    else this.listeners.delete(name)
    return this
  }

  emit(name: string, ...args: unknown[]): boolean {
    const all = this.listeners.get(name) ?? []
    for (const { call, once } of all) {
      if (once) this.off(name, call)
      call.apply(this, args)
    }
    return all.length > 0
  }

  listenerCount(name: string): number {
    return this.listeners.get(name)?.length ?? 0
  }

  private add(name: string, listener: Listener, once: boolean): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), { call: listener, once }])
    return this
  }
}
