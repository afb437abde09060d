import type { Environment } from './run-command.ts'

/** Whether a window can be seen: macOS and Windows always have a display, Linux where one is named. */
export function hasDisplay(env: Environment, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/** What `npm start` says where there is no display, before it ends. */
export const noDisplayMessage =
  'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open. ' +
  'With Xvfb installed, "xvfb-run npm start" brings one; "npm run brief" makes the brief without a window.'

/** How specs get a display: what is there, one of Xvfb's, none because the runtime needs none, or not at all. */
export type TestDisplay = 'as-it-is' | 'xvfb' | 'none-needed' | 'impossible'

export function displayForTests(facts: {
  readonly display: boolean
  readonly runtime: 'electron' | 'stand-in'
  readonly xvfb: boolean
}): TestDisplay {
  if (facts.display) return 'as-it-is'
  if (facts.runtime === 'stand-in') return 'none-needed'
  return facts.xvfb ? 'xvfb' : 'impossible'
}
