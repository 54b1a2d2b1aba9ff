const fc = require('fast-check');

/** A property that has found nothing wrong with a mutant after so long, in milliseconds, passes. */
fc.configureGlobal({ interruptAfterTimeLimit: 400 });
