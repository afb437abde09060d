import '../aria-under-csp.ts'
import { useId, useState } from 'react'
import { Button, Select, SelectValue } from 'react-aria-components/Select'
import type { Option } from '../choice/option.ts'
import { classNames } from '../class-names.ts'
import { OptionList } from '../select/select.tsx'
import { Unstated } from '../words/unstated.tsx'
import type { Refusal } from './edit-state.ts'
import { FieldFrame } from './field-frame.tsx'
import styles from './fields.module.css'
import { useReadOnly } from './read-only.ts'
import { useChoiceCommit } from './use-choice-commit.ts'

interface EditableChoiceProps {
  readonly label: string
  readonly options: readonly Option[]
  /** Id of the chosen option; null where none is. An option with the id '' may stand for "none". */
  readonly value: string | null
  readonly onCommit: (id: string) => Promise<Refusal | undefined> | Refusal | undefined
  readonly validate?: (id: string) => string | undefined
  readonly placeholder: string
  readonly layout?: 'row' | 'bare'
  readonly isDisabled?: boolean
}

/** One of several, chosen in place: a press, Enter or an arrow opens the list; choosing saves. */
export function EditableChoice(props: EditableChoiceProps) {
  const { label, options, value, onCommit, validate, placeholder, layout = 'row', isDisabled } = props
  const isReadOnly = useReadOnly()
  const labelId = useId()
  const problemId = useId()
  const choice = useChoiceCommit<string | null>(
    value,
    (id) => (id === null ? undefined : onCommit(id)),
    validate && ((id) => (id === null ? undefined : validate(id))),
  )
  return (
    <FieldFrame label={label} labelId={labelId} layout={layout} problem={choice.problem} problemId={problemId}>
      <Select
        aria-labelledby={labelId}
        value={choice.shown}
        onChange={(key) => {
          if (key !== null && key !== choice.shown) choice.choose(String(key))
        }}
        isInvalid={choice.problem !== undefined}
        isDisabled={isDisabled === true || isReadOnly}
      >
        <ChoiceTrigger isRefused={choice.problem !== undefined} problemId={problemId} placeholder={placeholder} />
        <OptionList options={options} />
      </Select>
    </FieldFrame>
  )
}

interface EditableChecksProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: readonly string[]
  /** Called once, when the list is closed, with the ids in the order of `options`. */
  readonly onCommit: (ids: readonly string[]) => Promise<Refusal | undefined> | Refusal | undefined
  readonly validate?: (ids: readonly string[]) => string | undefined
  readonly placeholder: string
  readonly layout?: 'row' | 'bare'
  readonly isDisabled?: boolean
}

/** Any number of several, ticked in a list in place; closing the list saves. */
export function EditableChecks(props: EditableChecksProps) {
  const { label, options, value, onCommit, validate, placeholder, layout = 'row', isDisabled } = props
  const isReadOnly = useReadOnly()
  const labelId = useId()
  const problemId = useId()
  const choice = useChoiceCommit(value, onCommit, validate)
  const [ticked, setTicked] = useState<readonly string[] | null>(null)
  const shown = ticked ?? choice.shown
  return (
    <FieldFrame label={label} labelId={labelId} layout={layout} problem={choice.problem} problemId={problemId}>
      <Select
        aria-labelledby={labelId}
        selectionMode="multiple"
        value={shown}
        onChange={(keys) => {
          const chosen = new Set(keys.map(String))
          setTicked(options.filter((option) => chosen.has(option.id)).map((option) => option.id))
        }}
        onOpenChange={(isOpen) => {
          if (isOpen || ticked === null) return
          setTicked(null)
          if (!sameIds(ticked, value)) choice.choose(ticked)
        }}
        isInvalid={choice.problem !== undefined}
        isDisabled={isDisabled === true || isReadOnly}
      >
        <ChoiceTrigger isRefused={choice.problem !== undefined} problemId={problemId} placeholder={placeholder} />
        <OptionList options={options} areMany />
      </Select>
    </FieldFrame>
  )
}

interface ChoiceTriggerProps {
  readonly isRefused: boolean
  readonly problemId: string
  readonly placeholder: string
}

function ChoiceTrigger({ isRefused, problemId, placeholder }: ChoiceTriggerProps) {
  return (
    <Button
      className={classNames(styles.value, styles.trigger, isRefused && styles.isRefused)}
      aria-describedby={isRefused ? problemId : undefined}
    >
      <SelectValue>
        {({ selectedText, isPlaceholder }) => (isPlaceholder ? <Unstated>{placeholder}</Unstated> : selectedText)}
      </SelectValue>
    </Button>
  )
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
