import { classNames } from '../class-names.ts'
import styles from './words.module.css'

interface NativeNameProps {
  readonly name: string
  /** BCP 47 tag of the script's language (`ur`, `ps`, `ar`): decides the face. */
  readonly lang?: string
  readonly className?: string
}

/** A name in its own script: isolated from the line around it, in the direction its letters give. */
export function NativeName({ name, lang, className }: NativeNameProps) {
  return (
    <bdi lang={lang} dir="auto" className={classNames(styles.native, className)}>
      {name}
    </bdi>
  )
}
