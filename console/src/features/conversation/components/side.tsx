import { useState } from 'react'
import type { Conversation, User } from '@/api/types'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { useActions } from '@/features/shell/model/actions'
import { wantedPassage, wantedSearch } from '../model/passage'
import { CustomerCard } from './customer-card'
import { KnowledgeCard } from './knowledge-card'
import css from './side.module.css'
import { WhyCard } from './why-card'

type Tab = 'customer' | 'why' | 'knowledge'
const TABS: readonly Tab[] = ['customer', 'why', 'knowledge']

/** Beside the conversation: who writes, why it is here, and what we know about it. */
export function Side({ conversation, user }: { conversation: Conversation; user: User }) {
  const { t } = useT()
  const [tab, setTab] = useState<Tab>('customer')
  const passage = useStore(wantedPassage)
  const [seenPassage, setSeenPassage] = useState(passage)
  if (passage !== seenPassage) {
    setSeenPassage(passage)
    if (passage) setTab('knowledge')
  }
  useActions({
    knowledge: () => {
      setTab('knowledge')
      wantedSearch.set((w) => ({ ...w, count: w.count + 1 }))
    },
  })
  return (
    <aside className={css.side} id="side" aria-label={t('side.label')}>
      <div className={css.tabs} role="tablist" aria-label={t('side.label')}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="side-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
            onKeyDown={(e) => {
              const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key]
              if (!step) return
              const forward = document.documentElement.dir === 'rtl' ? -step : step
              const to = TABS[(TABS.indexOf(tab) + forward + TABS.length) % TABS.length] ?? tab
              setTab(to)
              document.getElementById(`tab-${to}`)?.focus()
            }}
          >
            {t(`side.${name}`)}
          </button>
        ))}
      </div>
      <div className={css.panel} role="tabpanel" id="side-panel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {tab === 'customer' && <CustomerCard conversation={conversation} />}
        {tab === 'why' && <WhyCard conversation={conversation} />}
        {tab === 'knowledge' && <KnowledgeCard key={conversation.id} conversation={conversation} user={user} />}
      </div>
    </aside>
  )
}
