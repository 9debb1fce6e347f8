export { SignIn as Component } from '@/features/session/components/sign-in'
