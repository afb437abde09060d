import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder } from '../storage/testing/a-folder.ts'
import { answerFrom } from './app-files.ts'

/** A built page, and beside its folder something that must not come out. */
async function aPage(): Promise<string> {
  const folder = join(await aFolder(), 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets/pdf.worker-1.mjs'), 'export {}')
  await writeFile(join(folder, 'assets/serif.woff2'), 'font')
  await writeFile(join(folder, 'assets/note.exe'), 'no')
  await writeFile(join(folder, '../secret.json'), '{}')
  await mkdir(`${folder}-other`)
  await writeFile(`${folder}-other/index.html`, 'other')
  return folder
}

const get = async (url: string, method = 'GET'): Promise<Response> => await answerFrom(await aPage(), { url, method })

describe('the page’s own files', () => {
  test.each([
    ['app://bundle/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://bundle/index.html?x#y', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://bundle/assets/pdf.worker-1.mjs', 'text/javascript; charset=utf-8', 'export {}'],
    ['app://bundle/assets/serif.woff2', 'font/woff2', 'font'],
  ])('%s', async (url, type, body) => {
    const answer = await get(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe(body)
  })

  test('come with a policy that allows nothing from elsewhere and nothing inline', async () => {
    const policy = (await get('app://bundle/')).headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'none'"]),
    )
    expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/)
  })
})

describe('nothing else', () => {
  test.each([
    'app://bundle/missing.js',
    'app://bundle/assets',
    'app://bundle/assets/note.exe',
    'app://bundle/../secret.json',
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/assets/..%2f..%2fsecret.json',
    'app://bundle/..%5csecret.json',
    'app://bundle/..%2frenderer-other%2findex.html',
    'app://bundle/%00index.html',
    'app://bundle/%',
    'app://other/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('%s', async (url) => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).not.toBeNull()
  })

  test('only reading is answered', async () => {
    expect((await get('app://bundle/', 'POST')).status).toBe(405)
  })
})

test('an answer does not follow a link out of the folder', async () => {
  const folder = await aPage()
  await symlink(join(folder, '../secret.json'), join(folder, 'link.json'))
  expect((await answerFrom(folder, { url: 'app://bundle/link.json', method: 'GET' })).status).toBe(404)
})
