package ai.wafaa.store.privacy;

import javax.crypto.SecretKey;

/** A person's data key. A person whose key was destroyed gets one of the next generation for what is recorded afterwards. */
record PersonKey(String personId, int generation, SecretKey key) {

    @Override
    public String toString() {
        return "PersonKey[" + personId + ", " + generation + "]";
    }
}
