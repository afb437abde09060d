import { app } from 'electron'

/**
 * Tells Chromium to reach no host: no name resolves, no proxy is asked for, nothing is fetched in the background.
 * A development server's host is let through where one is given. Must run before the app is ready.
 */
export function forbidNetwork(developmentServer: string | undefined): void {
  const host = developmentServer === undefined ? '' : `, EXCLUDE ${new URL(developmentServer).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${host}`)
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  app.commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,MediaRouter,OptimizationHints,Translate',
  )
}
