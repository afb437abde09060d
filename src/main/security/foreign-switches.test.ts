import { expect, test } from 'vitest'
import { foreignSwitch } from './foreign-switches.ts'

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--remote-debugging-address=0.0.0.0',
  '--remote-allow-origins=*',
  '--REMOTE-DEBUGGING-PORT=0',
  '-remote-debugging-port=1',
  '/remote-debugging-port=1',
  '--inspect',
  '--inspect=0.0.0.0:9229',
  '--inspect-brk',
  '--inspect-brk=9229',
  '--inspect-port=1',
  '--debug',
  '--debug-brk=5',
  '--require',
  '-r',
  '--import=x.mjs',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp/x',
  '--renderer-cmd-prefix=gdb',
  '--gpu-launcher=x',
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-pac-url=http://x/',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--host-rules=MAP * 127.0.0.1',
  '--log-net-log=/tmp/net',
  '--enable-logging=file',
  '--disable-web-security',
  '--ignore-certificate-errors',
  '--unsafely-treat-insecure-origin-as-secure=http://x',
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--auto-open-devtools-for-tabs',
  '--enable-blink-features=X',
  '--crash-dumps-dir=/tmp',
])('%s opens the app to somebody else', (word) => {
  expect(foreignSwitch(['/opt/aide-memoire', '--ozone-platform=wayland', word])).toBe(word)
})

test('what a desktop and an accessible system add does not', () => {
  const words = [
    '/opt/remote-debugging-port/aide-memoire',
    '--user-data-dir=/home/a/--inspect',
    '--ozone-platform=wayland',
    '--enable-features=WaylandWindowDecorations',
    '--force-renderer-accessibility',
    '--force-device-scale-factor=2',
    '--disable-gpu',
    '--lang=ur',
    '--',
    '-psn_0_12345',
    '/home/a/inspect',
    'inspect',
    '',
  ]
  expect(foreignSwitch(words)).toBeUndefined()
})
