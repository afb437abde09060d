import type { Patch } from 'mutative'
import type { z } from 'zod'
import type { Change } from '../change.ts'
import { type CollectionName, collectionSchemas, type Notebook } from '../notebook.ts'
import { carryOut, type NotebookChange, recordAfter } from '../notebook-change.ts'
import { indexInSteps } from '../record-index.ts'
import { mentions } from '../references.ts'
import { inOneGo } from '../steps.ts'
import { NotebookDraft } from './notebook-draft.ts'

/** Why an edit is refused: where in its input, and a sentence that says what to write instead. */
export type Problem = { readonly path: readonly (string | number)[]; readonly message: string }

/** Thrown inside a command that cannot be carried out; `prepareInSteps` turns it into a refusal. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(message: string, path: readonly (string | number)[] = []) {
    super(message)
    this.problem = { path, message }
  }
}

/** What a command is given besides its input. Time comes from outside so that a command stays a pure function. */
export type EditContext = {
  /** The moment of the edit, ISO 8601 in UTC. */
  readonly at: string
}

/** Which records an edit touched: what is checked again, written in the diary and named by the undo bar. */
export type Touched = {
  readonly collection: CollectionName | null
  readonly record: string | null
  readonly fields: readonly string[]
}

/**
 * A pure edit: it changes the draft, reads the base, and says what it touched. One that may go through very many records
 * does so in steps, each of them short.
 */
export type Command<Input = never> = {
  readonly name: string
  readonly input: z.ZodType<Input>
  readonly run: (
    draft: NotebookDraft,
    input: Input,
    context: EditContext,
    base: Notebook,
  ) => Touched | Generator<undefined, Touched>
}

/** An edit as data: what undo, the journal, the renderer and the history all read. Without patches it changed nothing. */
export type Edit = {
  readonly command: string
  readonly at: string
  readonly touched: Touched
  readonly patches: Patch[]
  readonly inverse: Patch[]
}

export type Outcome =
  | { readonly ok: true; readonly notebook: Notebook; readonly edit: Edit }
  | { readonly ok: false; readonly problem: Problem }

/** An edit that is ready to be carried out on the very notebook it was prepared on. */
export type Prepared =
  | { readonly ok: true; readonly change: NotebookChange; readonly edit: Edit }
  | { readonly ok: false; readonly problem: Problem }

/** Narrows a command's type while keeping its input exact. */
export const defineCommand = <Input>(command: Command<Input>): Command<Input> => command

/**
 * Runs a command on a notebook: parses the input, edits a draft, writes the diary line, checks the records that
 * changed and their references. The notebook given is never changed; a refusal leaves nothing behind, and neither does
 * an edit that changes nothing.
 */
export function runCommand<Input>(
  notebook: Notebook,
  command: Command<Input>,
  input: unknown,
  context: EditContext,
): Outcome {
  const prepared = prepareCommand(notebook, command, input, context)
  if (!prepared.ok) return prepared
  const { edit, change } = prepared
  return { ok: true, edit, notebook: edit.patches.length === 0 ? notebook : carryOut(notebook, change) }
}

/** The same up to the notebook that it makes: what is to be done to it is returned, for who keeps it to carry out. */
export const prepareCommand = <Input>(
  notebook: Notebook,
  command: Command<Input>,
  input: unknown,
  context: EditContext,
): Prepared => inOneGo(prepareInSteps(notebook, command, input, context))

/** The same in steps, for who must let others have their turn: the notebook may not change before the last. */
export function* prepareInSteps<Input>(
  notebook: Notebook,
  command: Command<Input>,
  input: unknown,
  context: EditContext,
): Generator<undefined, Prepared> {
  const parsed = command.input.safeParse(input)
  if (!parsed.success) return { ok: false, problem: firstProblem(parsed.error) }
  try {
    yield* indexInSteps(notebook)
    const draft = new NotebookDraft(notebook)
    const ran = command.run(draft, parsed.data, context, notebook)
    const touched = 'next' in ran ? yield* ran : ran
    const { change, patches, inverse } = yield* draft.finishInSteps(() => diaryLine(command.name, context, touched))
    checkTouched(notebook, change, touched)
    return { ok: true, change, edit: { command: command.name, at: context.at, touched, patches, inverse } }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem }
    throw error
  }
}

/** The first thing that is wrong, by zod's order: the outermost place in the input. */
export function firstProblem(error: z.ZodError): Problem {
  const issue = error.issues[0]
  return {
    path: (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step)),
    message: issue?.message ?? 'This is not valid.',
  }
}

const diaryLine = (command: string, { at }: EditContext, touched: Touched): Change => ({
  at,
  command,
  record: touched.record,
  fields: [...touched.fields],
})

function checkTouched(notebook: Notebook, change: NotebookChange, { collection, record: id }: Touched): void {
  if (collection === null || id === null) return
  const record = recordAfter(notebook, change, collection, id)
  if (record === undefined) return
  const checked = collectionSchemas[collection].safeParse(record)
  if (!checked.success) {
    const problem = firstProblem(checked.error)
    throw new Refused(problem.message, problem.path)
  }
  for (const mention of mentions(collection, record)) {
    if (recordAfter(notebook, change, mention.to, mention.id) === undefined) {
      throw new Refused(`“${mention.id}” is not in the notebook’s ${mention.to}.`, mention.path)
    }
  }
}
