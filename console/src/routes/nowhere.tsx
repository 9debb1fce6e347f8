export { NotYours as Component } from '@/features/shell/components/broken'
