/** `npm start`: opens the app on what this machine has, or says in one line why it cannot. */
import { buildIfStale } from './build-state.ts'
import { hasDisplay, noDisplayMessage } from './display.ts'
import { CannotStart, launcher, say } from './project.ts'
import { runHere } from './run-command.ts'
import { executableOf, provideRuntime, runtimeEnvironment } from './runtime.ts'
import { sandboxArguments, sandboxFacts } from './sandbox.ts'

await launcher(async () => {
  if (!hasDisplay(process.env, process.platform)) throw new CannotStart(noDisplayMessage)
  const runtime = await provideRuntime()
  await buildIfStale()
  const executable = executableOf(runtime)
  const sandbox = runtime.kind === 'electron' ? sandboxArguments(sandboxFacts(executable)) : []
  if (sandbox.length > 0) {
    say(
      "This system forbids Electron's sandbox to this user, so the window runs without it; docs/real-electron.md says how to allow it.",
    )
  }
  return runHere(executable, [...sandbox, '.', ...process.argv.slice(2)], runtimeEnvironment(runtime))
})
