import { message } from '#shared/i18n/message.ts'
import type { Settings } from '#shared/ipc/settings.ipc.ts'
import { changeSettings, useSettings } from '../../state/settings-store.ts'
import { Button } from '../../ui/button/button.tsx'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { Segmented } from '../../ui/choice/segmented.tsx'
import { EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { Select } from '../../ui/select/select.tsx'
import styles from './settings.module.css'

const THEMES = ['system', 'light', 'dark'] as const
const SIZES = [100, 110, 125, 150, 175, 200] as const
const MINUTES = [1, 2, 5, 10, 15, 30, 60, 0] as const

/** What a person sets for this laptop. Each choice holds at once and is kept. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useSettings()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={message('settings.title')}
      acts={
        <Button variant="primary" onPress={onClose}>
          {message('settings.close')}
        </Button>
      }
    >
      <div className={styles.settings}>
        <LockAfter minutes={settings.lockAfterMinutes} />
        <Appearance {...settings} />
        <Checkbox isChecked={settings.singleKeys} onChange={(singleKeys) => void changeSettings({ singleKeys })}>
          {message('settings.single-keys')}
        </Checkbox>
        <FieldList recordKey="settings">
          <EditableText
            label={message('settings.author')}
            value={settings.author}
            placeholder={message('settings.no-author')}
            onCommit={async (author) => {
              await changeSettings({ author })
              return undefined
            }}
          />
        </FieldList>
      </div>
    </Dialog>
  )
}

function LockAfter({ minutes }: { readonly minutes: Settings['lockAfterMinutes'] }) {
  return (
    <div className={styles.group}>
      <Select
        label={message('settings.lock-after')}
        options={MINUTES.map((each) => ({ id: String(each), label: message('settings.minutes', { minutes: each }) }))}
        value={String(minutes)}
        placeholder=""
        onChange={(id) => {
          const lockAfterMinutes = MINUTES.find((each) => String(each) === id)
          if (lockAfterMinutes !== undefined) void changeSettings({ lockAfterMinutes })
        }}
      />
      <p className={styles.hint}>{message('settings.lock-hint', { key: 'Ctrl\u00a0Shift\u00a0L' })}</p>
    </div>
  )
}

function Appearance({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>) {
  return (
    <>
      <div className={styles.group}>
        <p className={styles.label}>{message('settings.theme')}</p>
        <Segmented
          label={message('settings.theme')}
          options={THEMES.map((id) => ({ id, label: message(`settings.theme-${id}`) }))}
          value={theme}
          onChange={(chosen) => void changeSettings({ theme: chosen })}
        />
      </div>
      <Select
        label={message('settings.text-size')}
        options={SIZES.map((size) => ({ id: String(size), label: message('settings.per-cent', { size }) }))}
        value={String(textSize)}
        placeholder=""
        onChange={(id) => {
          const size = SIZES.find((each) => String(each) === id)
          if (size !== undefined) void changeSettings({ textSize: size })
        }}
      />
    </>
  )
}
