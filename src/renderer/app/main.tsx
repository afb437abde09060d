import './no-code-from-strings.ts'
import { beginFirstCalls } from '../state/first-calls.ts'

beginFirstCalls()

// Not imported at the top: the schemas are made as soon as their modules are read, and a bundler may put modules that
// several screens share before this one. What is imported here is read only once zod knows the rule.
void import('./start.tsx')
