module com.example.asking {
    requires dev.signet.interactions;
}
