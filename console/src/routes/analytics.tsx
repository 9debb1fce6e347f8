import { Analytics } from '@/features/analytics/components/analytics'

export function Component() {
  return <Analytics />
}
