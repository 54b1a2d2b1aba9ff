import { databaseLedger } from '#lib/delivery/database-ledger';
import { stateLedger } from '#lib/delivery/state-ledger';
import { createManualClock } from '#local/kernel/clock';
import { ledgerContract } from '../support/ledger-contract';
import { createMemoryDatabase } from '../support/memory-database';
import { createMemoryStore } from '../support/memory-store';

ledgerContract('over a key-value store in memory', async () => {
  const { now, advance } = createManualClock(Date.UTC(2026, 0, 1));
  return { store: stateLedger(createMemoryStore(now)), now, advance };
});

ledgerContract('over a document database in memory', async () => {
  const { now, advance } = createManualClock(Date.UTC(2026, 0, 1));
  return { store: databaseLedger(createMemoryDatabase(), now), now, advance };
});
