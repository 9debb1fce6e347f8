export { ReplySettings as Component } from '@/features/replies/components/reply-settings'
