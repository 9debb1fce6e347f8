import type agents from '@/features/agents/words/en.json'
import type analytics from '@/features/analytics/words/en.json'
import type channels from '@/features/channels/words/en.json'
import type desk from '@/features/desk/words/en.json'
import type floor from '@/features/floor/words/en.json'
import type health from '@/features/health/words/en.json'
import type knowledge from '@/features/knowledge/words/en.json'
import type replies from '@/features/replies/words/en.json'
import type reports from '@/features/reports/words/en.json'
import type session from '@/features/session/words/en.json'
import type triggers from '@/features/triggers/words/en.json'

/** The names of all words that come with a page. A feature with words of its own is added here. */
export type PageWords =
  | keyof typeof agents
  | keyof typeof analytics
  | keyof typeof channels
  | keyof typeof desk
  | keyof typeof floor
  | keyof typeof health
  | keyof typeof knowledge
  | keyof typeof replies
  | keyof typeof reports
  | keyof typeof session
  | keyof typeof triggers
