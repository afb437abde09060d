import { buildIfStale } from './build-state.ts'
import { displayForTests, hasDisplay } from './display.ts'
import { CannotStart, say, tool } from './project.ts'
import { findProgram, installPackages, mayInstallPackages } from './programs.ts'
import { runHere, type Environment } from './run-command.ts'
import { provideRuntime, runtimeEnvironment, type Runtime } from './runtime.ts'

/** Runs the specs with Playwright's further arguments and variables; resolves with its exit code. */
export type SpecRunner = (args: readonly string[], env?: Environment) => Promise<number>

/**
 * Provides what the specs run on: a runtime, a build of the sources as they are and, where the runtime needs one, a
 * display.
 * @throws CannotStart where something of this cannot be had.
 */
export async function prepareSpecs(): Promise<SpecRunner> {
  const runtime = await provideRuntime()
  const xvfb = await wantsXvfb(runtime)
  await buildIfStale()
  return (args, env = {}) => {
    const playwright = [tool.playwright, 'test', '--config', 'e2e/playwright.config.ts', ...args]
    const environment = { ...runtimeEnvironment(runtime), ...env }
    if (!xvfb) return runHere(process.execPath, playwright, environment)
    return runHere('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', process.execPath, ...playwright], environment)
  }
}

async function wantsXvfb(runtime: Runtime): Promise<boolean> {
  const ask = () =>
    displayForTests({
      display: hasDisplay(process.env, process.platform),
      runtime: runtime.kind,
      xvfb: findProgram('xvfb-run') !== undefined,
    })
  if (ask() === 'impossible' && mayInstallPackages()) {
    say('Installing Xvfb, because Electron needs a display and there is none…')
    await installPackages(['xvfb', 'xauth'])
  }
  const display = ask()
  if (display === 'impossible') {
    throw new CannotStart('Electron needs a display and there is none: install Xvfb (the package with "xvfb-run").')
  }
  return display === 'xvfb'
}
