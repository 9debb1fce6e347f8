import type { ApiProblem } from '@/api/problem'
import { useNames } from '@/features/agents/model/names'
import { useT } from '@/i18n/use-t'
import { serverNow } from '@/lib/clock'

/** What a refusal means, in the words of the person who reads it. */
export function useProblemText(): (problem: ApiProblem) => string {
  const { t, format } = useT()
  const nameOf = useNames()
  return (problem) => {
    const by = problem.member('claimed_by')
    const name = by ? nameOf(by) : undefined
    const at = problem.member('claimed_at') ?? problem.member('closed_at')
    switch (problem.code) {
      case 'already-claimed':
        if (!name) return t('problem.alreadyClaimed')
        return at
          ? t('problem.alreadyClaimedBy', { name, ago: format.duration(serverNow() - Date.parse(at)) })
          : t('problem.claimedBy', { name })
      case 'capacity-reached':
        return t('problem.capacity', { held: problem.member('held') ?? '', max: problem.member('max') ?? '' })
      case 'illegal-transition':
        return problem.member('status') === 'offline' ? t('problem.offline') : t('problem.illegalTransition')
      case 'not-assigned':
        return t('problem.notAssigned')
      case 'outside-messaging-window':
        return at ? t('problem.windowClosedAt', { time: format.short(at, serverNow()) }) : t('problem.windowClosed')
      case 'stale-version':
      case 'conflict':
        return t('problem.stale')
      case 'rate-limited':
        return t('problem.rateLimited')
      case 'unavailable':
        return t('problem.unavailable')
      case 'payload-too-large':
        return t('problem.tooLarge')
      case 'network':
        return t('problem.network')
      case 'forbidden':
        return t('problem.forbidden')
      case 'not-found':
        return t('problem.notFound')
      case 'unauthenticated':
        return t('problem.signedOut')
      default:
        return problem.status >= 500 ? t('problem.broken') : problem.message
    }
  }
}
