package dev.signet.interactions.webhook;

/** A delivery that can't be trusted. The message says why, and quotes neither secrets nor signatures. */
public final class WebhookVerificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WebhookVerificationException(String message) {
        super(message);
    }
}
