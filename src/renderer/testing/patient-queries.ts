import { configure } from '@testing-library/react'

/** How soon something is there is the bench's to say; a machine that does other work may take its time. */
configure({ asyncUtilTimeout: 15_000 })
