import { TextControl, type TextControlProps } from './text-control.tsx'

/** A line of text edited in place. Enter or leaving it saves; Esc restores. */
export function EditableText(props: TextControlProps) {
  return <TextControl {...props} kind="line" />
}

/** A paragraph in serif edited in place. Ctrl+Enter or leaving it saves; Enter is a new line; Esc restores. */
export function EditableLongText({ layout = 'bare', ...props }: TextControlProps) {
  return <TextControl {...props} layout={layout} kind="long" />
}

interface EditableDateProps extends TextControlProps {
  /** Names the notation at the end of the field ("EDTF"). */
  readonly hint?: string
  /** What the draft is read as ("Reads as: about Friday 17 Oct 2025, Kabul +4:30"); undefined while it cannot be read. */
  readonly reads?: (draft: string) => string | undefined
}

/** A date in its notation, left to right in every script. `display` shows it in words while it is only read. */
export function EditableDate(props: EditableDateProps) {
  return <TextControl {...props} kind="code" />
}
