/** Goes through steps in one go, and returns what they come to. */
export function inOneGo<T>(steps: Generator<undefined, T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
