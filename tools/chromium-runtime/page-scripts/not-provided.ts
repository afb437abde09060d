/**
 * How the runtime says no. It runs in Node and, injected as source, in the page, so it imports nothing.
 */

/** Thrown for any part of Electron that the runtime lacks; the message names the part. */
export class NotProvidedError extends Error {
  constructor(part: string) {
    super(`${part} is not provided by the Chromium runtime (see docs/real-electron.md)`)
    this.name = 'NotProvidedError'
  }
}

/** Names that the language, Node or a test runner looks up on any object to learn what it is. */
const askedOfEverything: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'name',
  'length',
  'domain',
  'nodeType',
  'tagName',
  'inspect',
  '__esModule',
  '$$typeof',
  'asymmetricMatch',
])

/**
 * Passes off a part as the whole: the compiler sees all of Electron's type, and whatever the part lacks throws when it is
 * touched. What exists can be replaced by assignment, as in Electron, which is how specs stub dialogs.
 * Private `#fields` do not work behind it.
 */
export function strict<Whole extends object>(name: string, part: object): Whole {
  const check = (key: string | symbol): void => {
    if (typeof key === 'string' && !(key in part) && !askedOfEverything.has(key))
      throw new NotProvidedError(`${name}.${key}`)
  }
  return new Proxy(part, {
    get(target, key, receiver) {
      check(key)
      return Reflect.get(target, key, receiver)
    },
    set(target, key, value, receiver) {
      check(key)
      return Reflect.set(target, key, value, receiver)
    },
  }) as Whole
}

/**
 * Refuses any option that is not in the list.
 * @throws NotProvidedError naming the option.
 */
export function refuseUnknownKeys(what: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw new NotProvidedError(`${what} option "${key}"`)
  }
}
