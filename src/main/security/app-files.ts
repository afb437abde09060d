import { readFile, realpath } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

/** Where the window's page comes from in the built app. Nothing else is ever loaded. */
export const APP_ORIGIN = 'app://bundle'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/vnd.iccprofile',
}

/** The file that a request names inside the folder, or a refusal. Every answer carries the content security policy. */
export async function answerFrom(folder: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const path = pathInside(folder, request.url)
  const type = path === null ? undefined : TYPES[extname(path).toLowerCase()]
  if (path === null || type === undefined) return refusal(404)
  try {
    // The page's own files are no links; one that is was put there by somebody else.
    const real = await realpath(path)
    if (relative(await realpath(folder), real) !== relative(folder, path)) return refusal(404)
    const bytes = await readFile(real)
    return new Response(new Uint8Array(bytes), { headers: headers(type) })
  } catch {
    return refusal(404)
  }
}

/** The path in the folder, or `null` for another host or a way out of the folder. */
function pathInside(folder: string, address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol: scheme, host, pathname } = new URL(address)
  if (`${scheme}//${host}` !== APP_ORIGIN) return null
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const path = join(folder, decoded === '/' ? 'index.html' : decoded)
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? path : null
}

const headers = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
})

const refusal = (status: number): Response => new Response(null, { status, headers: headers('text/plain') })
