export { Me as Component } from '@/features/session/components/me'
