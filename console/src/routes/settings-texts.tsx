export { TextSettings as Component } from '@/features/desk/components/text-settings'
