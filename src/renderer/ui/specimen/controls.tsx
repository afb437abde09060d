import { useState } from 'react'
import { Button, ToggleButton } from '../button/button.tsx'
import { Checkbox } from '../choice/checkbox.tsx'
import { RadioGroup } from '../choice/radio-group.tsx'
import { Segmented } from '../choice/segmented.tsx'
import { EmptyState } from '../feedback/empty-state.tsx'
import { NoticeBar } from '../feedback/notice-bar.tsx'
import { Progress } from '../feedback/progress.tsx'
import { UndoBar } from '../feedback/undo-bar.tsx'
import { ActionMenu } from '../menu/action-menu.tsx'
import { ChoiceMenu, FilterMenu } from '../menu/filter-menu.tsx'
import { Dialog } from '../overlay/dialog.tsx'
import { PopoverButton } from '../overlay/popover-button.tsx'
import { SearchField } from '../search-field/search-field.tsx'
import { Select } from '../select/select.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { SectionHead } from '../words/section-head.tsx'
import { Unstated } from '../words/unstated.tsx'
import { PartyTab } from '../marks/party-tab.tsx'
import styles from './specimen.module.css'

const types = [
  { id: 'attack', label: 'Attack', detail: '3' },
  { id: 'clash', label: 'Clash', detail: '2' },
  { id: 'truce', label: 'Truce', detail: '2' },
  { id: 'statement', label: 'Statement', detail: '5', isDisabled: true },
]
const orders = [
  { id: 'rank', label: 'rank' },
  { id: 'name', label: 'name' },
] as const
const nothing = (): void => undefined

export function Controls() {
  return (
    <>
      <ControlStates />
      <Messages />
      <section>
        <SectionHead title="Empty" level={2} />
        <EmptyState
          acts={
            <>
              <Button variant="primary" kbd="N" onPress={nothing}>
                Add event
              </Button>
              <Button onPress={nothing}>Paste from a report…</Button>
            </>
          }
        >
          No events yet. Write the first as it was reported; the date may be a weekday, a span or “about”.
        </EmptyState>
        <EmptyState
          acts={
            <Button kbd="Esc" onPress={nothing}>
              Clear the filters
            </Button>
          }
        >
          None of the 16 events is an attack by <PartyTab initials="QA" tone={3} form="ruled" name="Qatar" /> between 13
          and 20 October.
        </EmptyState>
        <EmptyState
          acts={
            <Button variant="link" onPress={nothing}>
              Record a position
            </Button>
          }
        >
          <Unstated>Nothing stated in our source.</Unstated>
        </EmptyState>
      </section>
    </>
  )
}

function ControlStates() {
  const [isPressed, setPressed] = useState(true)
  const [view, setView] = useState<'matrix' | 'list'>('matrix')
  const [isOn, setOn] = useState(true)
  const [selected, setSelected] = useState<readonly string[]>(['clash'])
  const [order, setOrder] = useState<'rank' | 'name'>('rank')
  const [query, setQuery] = useState('')
  const [language, setLanguage] = useState<string | null>(null)
  const [title, setTitle] = useState('Doha talks')
  const [paper, setPaper] = useState('a4')
  return (
    <section>
      <SectionHead title="Controls and their states" level={2} />
      <div className={styles.line}>
        <span className={styles.name}>button</span>
        <Button onPress={nothing}>Add event</Button>
        <ToggleButton isPressed={isPressed} onChange={setPressed}>
          Pressed
        </ToggleButton>
        <Button isDisabled onPress={nothing}>
          Off
        </Button>
        <DialogButton />
      </div>
      <div className={styles.line}>
        <span className={styles.name}>primary</span>
        <Button variant="primary" kbd="Ctrl E" onPress={nothing}>
          Write the PDF
        </Button>
        <Button variant="quiet" onPress={nothing}>
          Quiet
        </Button>
        <Button variant="link" onPress={nothing}>
          Link
        </Button>
      </div>
      <div className={styles.line}>
        <span className={styles.name}>choice</span>
        <Segmented
          label="View"
          options={[
            { id: 'matrix', label: 'Matrix' },
            { id: 'list', label: 'List' },
          ]}
          value={view}
          onChange={setView}
        />
        <Checkbox isChecked={isOn} onChange={setOn}>
          on
        </Checkbox>
        <Checkbox isChecked={!isOn} onChange={(value) => setOn(!value)}>
          off
        </Checkbox>
        <Checkbox isChecked={false} isMixed onChange={nothing}>
          some
        </Checkbox>
      </div>
      <div className={styles.line}>
        <span className={styles.name}>menus</span>
        <FilterMenu
          label="Type"
          valueText={selected.length === 0 ? 'any' : selected.join(', ')}
          options={types}
          selected={selected}
          onChange={setSelected}
        />
        <ChoiceMenu label="Order" options={orders} value={order} onChange={setOrder} />
        <PopoverButton label="Dates" valueText="13–20 Oct">
          {(close) => <Button onPress={close}>Close</Button>}
        </PopoverButton>
        <ActionMenu
          label="More"
          variant="default"
          actions={[
            { id: 'copy', label: 'Copy', kbd: 'Ctrl C', onAction: nothing },
            'separator',
            { id: 'remove', label: 'Remove', kbd: 'Del', onAction: nothing },
            { id: 'off', label: 'Not now', isDisabled: true, onAction: nothing },
          ]}
        />
      </div>
      <div className={styles.line}>
        <span className={styles.name}>field</span>
        <SearchField label="Search events" clearLabel="Clear" value={query} onChange={setQuery} />
        <Select
          label="Language"
          isLabelHidden
          placeholder="Choose a language"
          options={[
            { id: 'en', label: 'English' },
            { id: 'ur', label: 'اردو' },
          ]}
          value={language}
          onChange={setLanguage}
        />
      </div>
      <div className={styles.stack}>
        <TextField label="Title" value={title} onChange={setTitle} hint="As it stands on the cover." end="draft" />
        <TextField label="Day" dir="ltr" value="2025-13-40" onChange={nothing} problem="There is no month 13." />
      </div>
      <div className={styles.line}>
        <span className={styles.name}>one of</span>
        <RadioGroup
          label="Paper"
          isLabelHidden
          options={[
            { id: 'a4', label: 'A4' },
            { id: 'letter', label: 'Letter' },
          ]}
          value={paper}
          onChange={setPaper}
        />
      </div>
    </section>
  )
}

function DialogButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Burn…</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Burn this notebook?"
        mustAnswer
        acts={
          <>
            <Button onPress={() => setOpen(false)}>Keep it</Button>
            <Button variant="primary" onPress={() => setOpen(false)}>
              Burn it
            </Button>
          </>
        }
      >
        <p>It is taken off this laptop for good; nothing of it can be brought back.</p>
      </Dialog>
    </>
  )
}

function Messages() {
  return (
    <section>
      <SectionHead title="Done, undone, going on, gone wrong" level={2} />
      <div className={styles.stack}>
        <UndoBar undoLabel="Undo" kbd="Ctrl Z" onUndo={nothing}>
          Event removed: Fighting resumes
        </UndoBar>
        <Progress value={0.62} cancelLabel="Cancel" onCancel={nothing}>
          Writing page 6 of 9
        </Progress>
        <Progress value={null}>Reading the notebook</Progress>
        <NoticeBar urgency="alert" acts={<Button onPress={nothing}>Try again</Button>}>
          The disk is full: the last edit is kept in memory, not on disk.
        </NoticeBar>
        <NoticeBar acts={<Button onPress={nothing}>Show it</Button>}>
          No file written: page 5 still held “concrete monitoring”, kept from the host.
        </NoticeBar>
      </div>
    </section>
  )
}
