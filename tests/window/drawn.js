// Whether ink stands on the page: a canvas that is not of one colour.
const canvas = document.querySelector('main canvas');
if (!canvas?.width) return false;
const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
return data.some((value, at) => at % 4 === 0 && value < 128 && data[at + 3] > 128);
