import { afterEach, expect, test, vi } from 'vitest'
import { forbidNetwork } from './no-network.ts'

const switches = vi.hoisted(() => new Map<string, string>())
vi.mock('electron', () => ({
  app: { commandLine: { appendSwitch: (name: string, value = '') => void switches.set(name, value) } },
}))

afterEach(() => switches.clear())

test('no host, no proxy, no UDP, nothing in the background', () => {
  forbidNetwork(undefined)
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(switches.get('force-webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp')
  expect(switches.get('webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp')
  expect(switches.get('disable-features')?.split(',')).toContain('WebRtcHideLocalIpsWithMdns')
  for (const name of [
    'no-proxy-server',
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'disable-crash-reporter',
    'disable-sync',
    'disable-quic',
    'no-pings',
  ])
    expect(switches.get(name)).toBe('')
})

test('a development server’s host is let through, and only that', () => {
  forbidNetwork('http://localhost:5173/')
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND, EXCLUDE localhost')
})
