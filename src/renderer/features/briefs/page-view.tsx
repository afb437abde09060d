import { useEffect, useRef, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { BriefReader } from './pdf-reader.ts'
import styles from './briefs.module.css'

interface PageViewProps {
  readonly reader: BriefReader
  readonly number: number
}

/** One page as it will print, as large as there is room for; its text stands behind the picture for those who listen. */
export function PageView({ reader, number }: PageViewProps) {
  const desk = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const room = useRoom(desk)
  const page = reader.pages[number - 1]
  const width =
    page === undefined || room === null
      ? 0
      : Math.floor(Math.min(room.width, (room.height * page.width) / page.height, page.width * 1.6))
  const height = page === undefined ? 0 : Math.floor((width * page.height) / page.width)
  useEffect(() => {
    const target = canvas.current
    if (target === null || width <= 0) return undefined
    let isStale = false
    // Drawn aside and put in place when it is whole, so that the page never flickers.
    const aside = document.createElement('canvas')
    void reader.draw(number, aside, width).then(
      (words) => {
        if (isStale) return
        target.width = aside.width
        target.height = aside.height
        target.getContext('2d')?.drawImage(aside, 0, 0)
        setText(words)
      },
      // The reader was closed under it: a newer brief has taken its place and draws itself.
      () => undefined,
    )
    return () => {
      isStale = true
    }
  }, [reader, number, width])
  return (
    <div ref={desk} className={styles.desk}>
      <figure>
        <canvas ref={canvas} aria-hidden="true" style={{ inlineSize: `${width}px`, blockSize: `${height}px` }} />
        <figcaption className="visually-hidden">
          {message('briefs.page-text', { page: number, pages: reader.pages.length })}
          <div>{text}</div>
        </figcaption>
      </figure>
    </div>
  )
}

function useRoom(element: React.RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    if (element.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return room
}
