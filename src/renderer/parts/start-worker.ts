/** What the platform calls Trusted Types, which the compiler's own declarations do not hold yet. */
type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => URL }
}

/** The one place where an address becomes code: the window's policy on trusted types admits just this name. */
const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('aide-worker', {
  createScriptURL: (url) => url,
})

/** Starts a thread of the window. @param file its script as the bundler names it (`?worker&url`, `?url`) */
export function startWorker(file: string): Worker {
  const url = new URL(file, import.meta.url).href
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' })
}
