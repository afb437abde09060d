import { z } from 'zod'

// The window's security policy forbids making code from strings, which zod would try for speed. Imported first.
z.config({ jitless: true })
