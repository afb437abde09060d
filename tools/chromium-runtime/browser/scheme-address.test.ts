import { describe, expect, it } from 'vitest'
import { originOf, toAppAddress, toBrowserAddress } from './scheme-address.ts'

const schemes: ReadonlySet<string> = new Set(['app'])

describe('scheme addresses', () => {
  it.each([
    ['app://bundle/index.html', 'http://app.localhost/index.html'],
    ['app://bundle/a%20b?q=1#top', 'http://app.localhost/a%20b?q=1#top'],
    ['app://bundle/', 'http://app.localhost/'],
    ['app://other/x', 'http://other.app.localhost/x'],
  ])('%s stands behind %s and comes back', (own, browser) => {
    expect(toBrowserAddress(own, schemes)).toBe(browser)
    expect(toAppAddress(browser, schemes)).toBe(own)
  })

  it('normalizes as a browser does', () => {
    expect(toBrowserAddress('APP://Bundle/a/../b', schemes)).toBe('http://app.localhost/b')
    expect(toBrowserAddress('app://bundle', schemes)).toBe('http://app.localhost/')
  })

  it.each([
    'https://app.localhost/',
    'http://localhost/',
    'http://app.localhost.example/',
    'http://app.localhost:81/',
    'file:///app',
    'http://web.localhost/',
  ])('finds nothing of the app in %s', (address) => {
    expect(toAppAddress(address, schemes)).toBeUndefined()
    expect(toBrowserAddress(address, schemes)).toBeUndefined()
  })

  it('gives origins as Electron does', () => {
    expect(originOf('app://bundle/x?y', schemes)).toBe('app://bundle')
    expect(originOf('http://localhost:5173/x', schemes)).toBe('http://localhost:5173')
    expect(originOf('', schemes)).toBe('null')
  })
})
