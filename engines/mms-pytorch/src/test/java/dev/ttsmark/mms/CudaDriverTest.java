package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CudaDriverTest {

    @Test
    void saysInTheSystemsWordsThatThereIsNone() {
        CudaDriver driver = CudaDriver.named("libnodriver.so.1");
        assertThat(driver.isThere()).isFalse();
        assertThat(driver.gpus())
                .isEqualTo(new CudaDriver.Gpus(
                        0, "libnodriver.so.1: cannot open shared object file: No such file or directory"));
    }

    @Test
    void takesNoOtherLibraryForADriver() {
        CudaDriver driver = CudaDriver.named("libc.so.6");
        assertThat(driver.isThere()).isTrue();
        assertThat(driver.gpus()).isEqualTo(new CudaDriver.Gpus(0, "libc.so.6 lacks a function of the driver's"));
    }
}
