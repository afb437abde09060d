import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { useUiWords } from '../ui-words.ts'
import { Unstated } from '../words/unstated.tsx'
import type { Refusal } from './edit-state.ts'
import { FieldFrame } from './field-frame.tsx'
import styles from './fields.module.css'
import { useReadOnly } from './read-only.ts'
import { ReviewedText, type TextReview } from './reviewed-text.tsx'
import { useEditInPlace } from './use-edit-in-place.ts'

/** What every field that is edited as a text takes. */
export interface TextControlProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => Promise<Refusal | undefined> | Refusal | undefined
  /** Said in grey italics where the value is empty: "not recorded". */
  readonly placeholder?: string
  /** Returns the sentence that says what to write instead, or undefined when the value holds. */
  readonly validate?: (value: string) => string | undefined
  /** Direction of the text; `auto` unless told. */
  readonly dir?: 'auto' | 'ltr' | 'rtl'
  /** BCP 47 tag of what is written, where it is not the language of the window. */
  readonly lang?: string
  /** How the value is shown while it is only read, where that differs from what is typed. */
  readonly display?: ReactNode
  /** `row` has its label in the column before it; `bare` only reads it out. */
  readonly layout?: 'row' | 'bare'
  readonly isDisabled?: boolean
  /** Remarks on the words while they are written, each with its fix. */
  readonly review?: TextReview | undefined
}

interface KindProps {
  readonly kind: 'line' | 'long' | 'code' | 'number'
  /** A word at the end of the field while it is edited: "EDTF". */
  readonly hint?: string
  /** What the draft means, said beneath it while it is edited. */
  readonly reads?: (draft: string) => string | undefined
}

const kindClass = { line: undefined, long: styles.isLong, code: styles.isCode, number: styles.isNumber } as const
const noObjection = (): undefined => undefined

/** The one control behind every field edited as a text. */
export function TextControl(props: TextControlProps & KindProps) {
  const { label, value, onCommit, validate = noObjection, layout = 'row', kind, reads } = props
  const edit = useEditInPlace({ field: label, value, onCommit, validate })
  const isReadOnly = useReadOnly()
  const labelId = useId()
  const problemId = useId()
  const isOpen = edit.state.phase === 'open'
  const problem = edit.state.phase === 'open' ? edit.state.refused?.message : undefined
  // Where to put the caret when the field opens, and whether to take the focus back to the value when it closes.
  const caret = useRef<number | 'all' | 'end' | null>(null)
  const takeFocus = useRef(false)
  const shared = {
    lang: props.lang,
    dir: kind === 'code' || kind === 'number' ? 'ltr' : (props.dir ?? 'auto'),
    className: classNames(kindClass[kind], isOpen && props.hint !== undefined && styles.hasHint),
  }
  return (
    <FieldFrame
      label={label}
      labelId={labelId}
      layout={layout}
      problem={problem}
      problemId={problemId}
      reads={isOpen ? reads?.(edit.text) : undefined}
    >
      {isOpen ? (
        <OpenText
          {...shared}
          kind={kind}
          hint={props.hint}
          review={props.review}
          text={edit.text}
          // A label that is read out only is no label that names the field for all: it is named itself then.
          name={layout === 'bare' ? label : undefined}
          caret={caret}
          labelId={labelId}
          problemId={problem === undefined ? undefined : problemId}
          onChange={edit.change}
          onDone={(how) => {
            takeFocus.current = how !== 'left'
            if (how === 'restored') edit.restore()
            else edit.commit(how === 'done')
          }}
        />
      ) : (
        <ReadText
          {...shared}
          isLong={kind === 'long'}
          labelId={labelId}
          isDisabled={props.isDisabled ?? false}
          isReadOnly={isReadOnly}
          isSaving={edit.state.phase === 'saving'}
          takeFocus={takeFocus}
          onBegin={(at) => {
            caret.current = at
            edit.begin()
          }}
        >
          {edit.text === '' && props.placeholder !== undefined ? (
            <Unstated>{props.placeholder}</Unstated>
          ) : edit.state.phase === 'reading' ? (
            (props.display ?? edit.text)
          ) : (
            edit.text
          )}
        </ReadText>
      )}
    </FieldFrame>
  )
}

interface SharedProps {
  readonly lang: string | undefined
  readonly dir: string
  readonly className: string
  readonly labelId: string
}

interface ReadTextProps extends SharedProps {
  readonly isLong: boolean
  readonly isDisabled: boolean
  /** The text is there to be read and copied; nothing opens it. */
  readonly isReadOnly: boolean
  /** The text shown is on its way to the disk, which has not confirmed it yet. */
  readonly isSaving: boolean
  readonly takeFocus: { current: boolean }
  readonly onBegin: (caret: number | 'all' | 'end') => void
  readonly children: ReactNode
}

function ReadText({
  isLong,
  isDisabled,
  isReadOnly,
  isSaving,
  takeFocus,
  onBegin,
  labelId,
  className,
  children,
  ...text
}: ReadTextProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!takeFocus.current) return
    takeFocus.current = false
    element.current?.focus()
  }, [takeFocus])
  return (
    <div
      {...text}
      ref={element}
      className={classNames(styles.value, className)}
      // A text box that cannot be typed into yet: its text can be read, selected and copied, unlike that of a button.
      role="textbox"
      aria-readonly="true"
      aria-multiline={isLong || undefined}
      aria-labelledby={labelId}
      aria-disabled={isDisabled || undefined}
      aria-busy={isSaving || undefined}
      aria-keyshortcuts={isDisabled || isReadOnly ? undefined : 'F2 Enter'}
      tabIndex={0}
      onClick={(event) => {
        if (isDisabled || isReadOnly || !window.getSelection()?.isCollapsed) return
        onBegin(offsetAt(event) ?? 'end')
      }}
      onKeyDown={(event) => {
        if (isDisabled || isReadOnly || (event.key !== 'Enter' && event.key !== 'F2') || event.ctrlKey || event.altKey)
          return
        event.preventDefault()
        event.stopPropagation()
        onBegin(isLong ? 'end' : 'all')
      }}
    >
      {children}
    </div>
  )
}

interface OpenTextProps extends SharedProps {
  readonly kind: KindProps['kind']
  readonly hint: string | undefined
  readonly review: TextReview | undefined
  readonly name: string | undefined
  readonly text: string
  readonly caret: { current: number | 'all' | 'end' | null }
  readonly problemId: string | undefined
  readonly onChange: (draft: string) => void
  readonly onDone: (how: 'done' | 'left' | 'restored') => void
}

function OpenText(props: OpenTextProps) {
  const { kind, hint, review, text, name, caret, labelId, problemId, onChange, onDone, className, lang, dir } = props
  const element = useRef<HTMLTextAreaElement>(null)
  const keysId = useId()
  const { longTextKeys } = useUiWords()
  useEffect(() => {
    const field = element.current
    const at = caret.current
    caret.current = null
    if (!field) return
    // A draft that was refused comes back under the caret, unless the reader has gone to another place meanwhile.
    const isLost = document.activeElement === document.body
    if (at === null && !isLost) return
    field.focus()
    const end = field.value.length
    if (at === 'all') field.select()
    else {
      const place = at === 'end' || at === null ? end : Math.min(at, end)
      field.setSelectionRange(place, place)
    }
  }, [caret])
  const write = (draft: string): void => onChange(kind === 'long' ? draft : draft.replace(/\s*\n\s*/g, ' '))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    // Enter on a fix is the fix's.
    if (event.key === 'Enter' && event.target !== element.current) return
    const isDone = event.key === 'Enter' && (kind !== 'long' || event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isDone) return
    event.preventDefault()
    event.stopPropagation()
    onDone(isDone ? 'done' : 'restored')
  }
  return (
    <div className={styles.control}>
      <ReviewedText
        review={review}
        text={text}
        field={element}
        className={classNames(styles.input, className)}
        lang={lang}
        dir={dir}
        onText={write}
        onLeave={() => onDone('left')}
        onKeyDown={onKeyDown}
      >
        {(remarksId) => (
          <textarea
            ref={element}
            lang={lang}
            dir={dir}
            className={classNames(styles.input, className)}
            rows={1}
            inputMode={kind === 'number' ? 'numeric' : undefined}
            spellCheck={kind === 'long'}
            aria-label={name}
            aria-labelledby={name === undefined ? labelId : undefined}
            aria-invalid={problemId !== undefined}
            aria-describedby={classNames(problemId, remarksId, kind === 'long' && keysId)}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </ReviewedText>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      {kind === 'long' && longTextKeys !== '' && (
        <p id={keysId} className={styles.keys}>
          {longTextKeys}
        </p>
      )}
    </div>
  )
}

/** Where in the text a click fell; undefined where the text shown is not the text itself (a formatted date). */
function offsetAt(event: MouseEvent<HTMLElement>): number | undefined {
  const position = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  const only = event.currentTarget.firstChild
  return position && only === event.currentTarget.lastChild && position.offsetNode === only
    ? position.offset
    : undefined
}
