export { Health as Component } from '@/features/health/components/health'
