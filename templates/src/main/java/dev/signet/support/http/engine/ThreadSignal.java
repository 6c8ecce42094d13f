package dev.signet.support.http.engine;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Lets a thread, one at a time, wait for what other threads bring. */
public final class ThreadSignal {

    private volatile boolean given;
    private volatile @Nullable Thread waiter;

    /** Begins to listen: a signal from now on ends the wait, so that what is looked at in between can't be missed. */
    public void listen() {
        waiter = Thread.currentThread();
        given = false;
    }

    /** @param interrupted called if the thread is interrupted, which ends the wait, too; its flag is set again after that */
    public void await(Runnable interrupted) {
        while (!given) {
            if (Thread.interrupted()) {
                interrupted.run();
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.park(this);
        }
    }

    public void give() {
        given = true;
        Thread waiting = waiter;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }
}
