import { type DragEvent, useId, useState } from 'react'
import { ARTICLE_FILE_LIMIT } from '#shared/ipc/import.ipc.ts'
import { message } from '#shared/i18n/message.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import styles from './import.module.css'
import { chooseArticle, readFile, readText } from './reading.ts'

interface ArticleEntryProps {
  readonly problem: string
  readonly broughtIn: number
}

/** Where an article comes in: pasted, dropped or chosen. */
export function ArticleEntry({ problem, broughtIn }: ArticleEntryProps) {
  const [text, setText] = useState('')
  const [tooLarge, setTooLarge] = useState('')
  const [isOver, setOver] = useState(false)
  const id = useId()
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    const [size, most] = [file.size, ARTICLE_FILE_LIMIT].map((bytes) => Math.ceil(bytes / 1_000_000))
    if (file.size > ARTICLE_FILE_LIMIT)
      setTooLarge(message('file.small-too-large', { file: file.name, size: size!, most: most! }))
    else void readFile(file)
  }
  const trouble = tooLarge === '' ? problem : tooLarge
  return (
    <div
      className={styles.entry}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {trouble !== '' && <NoticeBar urgency="alert">{trouble}</NoticeBar>}
      {broughtIn > 0 && <NoticeBar isGood>{message('import.brought-in', { count: broughtIn })}</NoticeBar>}
      <label htmlFor={id}>{message('import.paste')}</label>
      <textarea
        id={id}
        className={styles.paste}
        value={text}
        dir="auto"
        spellCheck={false}
        placeholder={message('import.paste-here')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') void readText(text)
        }}
      />
      <p className={styles.acts}>
        <Button
          variant="primary"
          kbd="Ctrl Enter"
          edits
          isDisabled={text.trim() === ''}
          onPress={() => void readText(text)}
        >
          {message('import.read')}
        </Button>
        <Button edits onPress={() => void chooseArticle()}>
          {message('import.choose')}
        </Button>
        <span className={styles.hint}>{message('import.kinds')}</span>
      </p>
    </div>
  )
}
