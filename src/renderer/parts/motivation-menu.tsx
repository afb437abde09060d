import type { Annotation, Motivation } from '#shared/domain/annotation.ts'
import { message } from '#shared/i18n/message.ts'
import { edit } from '../state/client.ts'
import { say } from '../state/notice.ts'
import type { Option } from '../ui/choice/option.ts'
import { ChoiceMenu } from '../ui/menu/filter-menu.tsx'

/** What is chosen most stands first. */
const IN_ORDER: readonly Motivation[] = [
  'commenting',
  'questioning',
  'assessing',
  'describing',
  'editing',
  'linking',
  'highlighting',
  'bookmarking',
  'identifying',
  'classifying',
  'tagging',
  'moderating',
  'replying',
]

/** Motivations in plain words, each with its term in the Web Annotation vocabulary beside it. */
const motivationOptions = (motivations: readonly Motivation[]): readonly (Option & { id: Motivation })[] =>
  motivations.map((id) => ({ id, label: message(`motivation.${id}`), detail: id }))

/** What a note is for. Only an answer can be for answering. */
export function MotivationMenu({ note, isReadOnly }: { readonly note: Annotation; readonly isReadOnly: boolean }) {
  const offered = IN_ORDER.filter((one) => one !== 'replying' || note.replyTo !== null || note.motivation === one)
  const change = async (motivation: Motivation): Promise<void> => {
    const refusal = await edit('annotations:edit', { id: note.id, change: { motivation } })
    if (refusal !== undefined) say(refusal.message)
  }
  return (
    <ChoiceMenu
      label={message('annotations.motivation')}
      options={motivationOptions(offered)}
      value={note.motivation}
      isDisabled={isReadOnly}
      onChange={(motivation) => void change(motivation)}
    />
  )
}
