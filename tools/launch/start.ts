/** `npm start`: opens the app on what this machine has, or says in one line why it cannot. */
import { buildIfStale } from './build-state.ts'
import { hasDisplay, noDisplayMessage } from './display.ts'
import { CannotStart, launcher, say } from './project.ts'
import { runHere } from './run-command.ts'
import { executableOf, provideRuntime, runtimeEnvironment } from './runtime.ts'
import { sandboxArguments, sandboxFacts, withoutSandboxMessage } from './sandbox.ts'

await launcher(async () => {
  if (!hasDisplay(process.env, process.platform)) throw new CannotStart(noDisplayMessage)
  const runtime = await provideRuntime()
  await buildIfStale()
  const executable = executableOf(runtime)
  const facts = sandboxFacts(executable)
  const sandbox = runtime.kind === 'electron' ? sandboxArguments(facts) : []
  if (sandbox.length > 0) say(withoutSandboxMessage(facts.root, executable))
  return runHere(executable, [...sandbox, '.', ...process.argv.slice(2)], runtimeEnvironment(runtime))
})
