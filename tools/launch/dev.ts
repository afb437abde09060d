/** `npm run dev`: the app with its window reloading as sources change, on the same runtime as `npm start`. */
import { hasDisplay, noDisplayMessage } from './display.ts'
import { CannotStart, launcher, tool } from './project.ts'
import { runHere } from './run-command.ts'
import { executableOf, provideRuntime, runtimeEnvironment } from './runtime.ts'
import { sandboxArguments, sandboxFacts } from './sandbox.ts'

await launcher(async () => {
  if (!hasDisplay(process.env, process.platform)) throw new CannotStart(noDisplayMessage)
  const runtime = await provideRuntime()
  const withoutSandbox = runtime.kind === 'electron' && sandboxArguments(sandboxFacts(executableOf(runtime))).length > 0
  return runHere(process.execPath, [tool.electronVite, 'dev', ...process.argv.slice(2)], {
    ...runtimeEnvironment(runtime),
    ...(withoutSandbox ? { NO_SANDBOX: '1' } : {}),
  })
})
